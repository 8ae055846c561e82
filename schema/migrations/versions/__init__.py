"""The migrations, one file each, named by day and by what they bring."""

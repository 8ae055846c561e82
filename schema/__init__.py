"""What is stored: the tables, their migrations and their documentation."""

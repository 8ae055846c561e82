"""A CronJob for Kubernetes, and the claim of the volume that holds its files."""

import json
import shlex

from interparl.loader.commands import exit_codes
from interparl.loader.commands.schedules.entry import STATE, Entry, comment, exit_code_lines

# What would end in the same way again is not tried again.
FINAL = (exit_codes.FAILED, exit_codes.USAGE, exit_codes.REFUSED)
USER = 10001  # any number but that of root

CLAIM = """\
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {name}{namespace}
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi
"""

CRON_JOB = """\
apiVersion: batch/v1
kind: CronJob
metadata:
  name: {name}{namespace}
spec:
  schedule: {schedule}
  timeZone: Etc/UTC
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 3600
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 3
  jobTemplate:
    spec:
      activeDeadlineSeconds: 14400
      backoffLimit: 2
      podFailurePolicy:
        rules:
          - action: FailJob
            onExitCodes:
              containerName: reload
              operator: In
              values: {final}
      template:
        spec:
          restartPolicy: Never
          automountServiceAccountToken: false
          enableServiceLinks: false
          securityContext:
            runAsNonRoot: true
            runAsUser: {user}
            runAsGroup: {user}
            fsGroup: {user}
            seccompProfile:
              type: RuntimeDefault
          containers:
            - name: reload
              image: {image}
              command: {command}
              workingDir: {state}
              env:
                - name: INTERPARL_DB
                  valueFrom:
                    secretKeyRef:
                      name: {name}
                      key: INTERPARL_DB
              resources:
                requests:
                  cpu: 100m
                  memory: 256Mi
                limits:
                  memory: 1Gi
              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities:
                  drop: [ALL]
              volumeMounts:
                - name: state
                  mountPath: {state}
                - name: tmp
                  mountPath: /tmp
          volumes:
            - name: state
              persistentVolumeClaim:
                claimName: {name}
            - name: tmp
              emptyDir: {{}}
"""


def manifest(entry: Entry, *, program: str, image: str, namespace: str | None) -> str:
    """Both objects as YAML; ValueError for a file that the pod would lose when it ends."""
    files = [file for file in (entry.database, entry.metrics_file) if file is not None]
    if lost := [file for file in files if not file.is_relative_to(STATE)]:
        raise ValueError(f"a pod keeps what is in its volume alone: put {lost[0]} into {STATE}")
    secret = [
        *("kubectl", "create", "secret", "generic", entry.name),
        *(["--namespace", namespace] if namespace else []),
        f"--from-literal=INTERPARL_DB={entry.address}",
    ]
    about = comment(
        f"{entry.name}: reload what is due, {entry.when} (UTC).",
        "",
        f"It reads the address of the database{entry.password_hint} from a Secret:",
        f"  {shlex.join(secret)}",
        f"and keeps its files in {STATE}, on a volume of its own. Then: kubectl apply -f FILE",
        "",
        *exit_code_lines(),
        f"{', '.join(map(str, FINAL))} fail the job at once; after the others it is tried again.",
    )
    # A scalar of JSON is one of YAML, whatever stands in it.
    told = {
        "name": json.dumps(entry.name),
        "namespace": f"\n  namespace: {json.dumps(namespace)}" if namespace else "",
        "schedule": json.dumps(entry.when.cron),
        "image": json.dumps(image),
        "command": json.dumps([program, *entry.arguments, "--log-format", "json"]),
        "final": json.dumps(FINAL),
        "state": json.dumps(str(STATE)),
        "user": USER,
    }
    return "\n".join(about) + "\n" + CLAIM.format(**told) + "---\n" + CRON_JOB.format(**told)

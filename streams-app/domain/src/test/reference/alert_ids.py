"""Writes alert-ids.csv with Python's own UUIDv5. Usage: alert_ids.py DIRECTORY"""
import sys
import uuid
from pathlib import Path

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:harbinger:alert")
EPISODES = [
    ("NODE", "port1114", "2021.1", 1616457600000),
    ("NODE", "port1114", "2021.1", 1616457600001),
    ("NODE", "port1114", "2021.2", 1616457600000),
    ("LANE", "CNSHA-NLRTM", "2021.1", 0),
    ("PRODUCT", "282520", "2021.1", -86400000),
    ("NODE", "上海", "目录-1", 1704067200000),
]

lines = ["type,id,version,onset,alertId"]
for episode in EPISODES:
    name = "\n".join(map(str, episode))
    lines.append(",".join(map(str, episode)) + "," + str(uuid.uuid5(NAMESPACE, name)))
(Path(sys.argv[1]) / "alert-ids.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")

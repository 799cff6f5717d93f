"""Prints the rows of a CSV file as JSON."""

import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    json.dump(list(csv.DictReader(file, strict=True)), sys.stdout)

# SPDX-License-Identifier: Apache-2.0
"""Asks the published program (PyPI's vaderSentiment 3.3.2, or its repository at 44fc044, which made
what is committed; the rules are the same) and writes vader-reference.tsv anew: the compound of each
text that it holds already.

Usage: python reference.py, where vaderSentiment can be imported
"""
import json
import pathlib

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

TABLE = pathlib.Path(__file__).parent / "vader-reference.tsv"

analyzer = SentimentIntensityAnalyzer()
rows = []
for line in TABLE.read_text(encoding="ascii").splitlines():
    if not line.startswith("#"):
        text = json.loads(line.split("\t")[0])
        compound = analyzer.polarity_scores(text)["compound"]
        rows.append(f"{json.dumps(text)}\t{compound:.4f}")
comment = "# text, compound of the published program; invented for this test"
TABLE.write_text("\n".join([comment, *rows, ""]), encoding="ascii")

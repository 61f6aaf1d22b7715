# SPDX-License-Identifier: Apache-2.0
"""Asks the reference, Hugging Face's tokenizers (0.23.2 made what is committed), and writes anew

  reference.tsv        the numbers of each text that it holds already
  code-points.tsv      one checksum for the numbers of 4,096 code points each
  bert-characters.tsv  what becomes of each code point (a resource of the module)

Usage: python reference.py path/to/e5-small-v2-q-tokenizer.json
"""
import json
import pathlib
import sys
import zlib

from tokenizers import Tokenizer

HERE = pathlib.Path(__file__).parent
TABLE = HERE.parents[5] / "main/resources/io/outcry/text/wordpiece/bert-characters.tsv"

tokenizer = Tokenizer.from_file(sys.argv[1])
tokenizer.encode_special_tokens = True  # [SEP] in a post is text


def between_letters(point):
    return "x" + chr(point) + "y"


def role(point):
    if 0xD800 <= point < 0xE000:
        return "DROPPED"  # half a character; the reference has no such text
    normal = tokenizer.normalizer.normalize_str(between_letters(point))
    if normal == "xy":
        return "DROPPED"
    words = len(tokenizer.pre_tokenizer.pre_tokenize_str(normal))
    return {1: "WORD", 2: "SPACE", 3: "ALONE"}[words]


def write(path, comment, lines):
    path.write_text("\n".join(["# " + comment, *lines, ""]), encoding="ascii")


def characters():
    last = None
    for point in range(0x110000):
        now = role(point)
        if now != last:
            yield f"{point:X}\t{now}"
        last = now


def code_points():
    for block in range(0, 0x110000, 0x1000):
        checksum = 0
        for point in range(block, block + 0x1000):
            if not 0xD800 <= point < 0xE000:
                ids = tokenizer.encode(between_letters(point)).ids
                checksum = zlib.crc32((" ".join(map(str, ids)) + "\n").encode(), checksum)
        yield f"{block:X}\t{checksum:08x}"


def texts():
    for line in (HERE / "reference.tsv").read_text(encoding="ascii").splitlines():
        if not line.startswith("#"):
            text = json.loads(line.split("\t")[0])
            yield json.dumps(text) + "\t" + " ".join(map(str, tokenizer.encode(text).ids))


write(HERE / "reference.tsv", "text, numbers; invented for this test", list(texts()))
write(HERE / "code-points.tsv", "first code point of 4,096, CRC-32 of their lines", code_points())
write(TABLE, "from this code point on, role; written by reference.py of the tests", characters())

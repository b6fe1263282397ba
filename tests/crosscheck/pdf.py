"""Looks at PDF documents as those do who read them by ear: `pdf.py FOLDER`.

Beside each document NAME.pdf stands NAME.json: `language`, `title`, `most_pages` or null, `texts`, each of which must be read,
and `alternatives`, those of its pictures. Prints what is wrong, a line each; nothing where all is right.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import pikepdf
from outloud import check
from pdfua import validate

# What the checkers ask a person to look at, and no program can say.
HEADINGS = ["/H1", "/H2", "/H3", "/H4", "/H5", "/H6"]


def glyph_texts(font):
    """The text of each code of a font, from its ToUnicode map (ISO 32000-1, 9.10.3)."""
    texts = {}
    lines = font.ToUnicode.read_bytes().decode("latin-1")
    text = lambda digits: bytes.fromhex(digits).decode("utf-16-be")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", lines, re.S):
        for code, to in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            texts[int(code, 16)] = text(to)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", lines, re.S):
        for first, last, to in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                texts[code] = text(to)[:-1] + chr(ord(text(to)[-1]) + code - int(first, 16))
    return texts


def marked_texts(page):
    """The text of each piece of marked content of a page by its number, and whether all text is in one or an artifact."""
    fonts = {name: glyph_texts(font) for name, font in page.Resources.get("/Font", {}).items() if "/ToUnicode" in font}
    texts, open_marks, font, unmarked = {}, [], None, 0
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ("BMC", "BDC"):
            properties = operands[1] if operator == "BDC" else {}
            actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
            open_marks.append((str(operands[0]), properties.get("/MCID"), actual))
            number = next((mark[1] for mark in reversed(open_marks) if mark[1] is not None), None)
            if actual is not None and number is not None:
                texts[int(number)] = texts.get(int(number), "") + actual
        elif operator == "EMC":
            open_marks.pop()
        elif operator == "Tf":
            font = fonts.get(str(operands[0]))
        elif operator in ("Tj", "TJ"):
            parts = operands[0] if operator == "TJ" else [operands[0]]
            codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            shown = "".join(font.get(int.from_bytes(codes[at : at + 2], "big"), "\ufffd") for at in range(0, len(codes), 2))
            number = next((mark[1] for mark in reversed(open_marks) if mark[1] is not None), None)
            if number is not None and not any(mark[2] is not None for mark in open_marks):
                texts[int(number)] = texts.get(int(number), "") + shown
            elif number is None and not any(mark[0] == "/Artifact" for mark in open_marks):
                unmarked += 1
    return texts, unmarked


class Tree:
    """The tag tree, read in its order."""

    def __init__(self, document):
        self.pages, self.unmarked = {}, 0
        for page in document.pages:
            self.pages[page.objgen], unmarked = marked_texts(page)
            self.unmarked += unmarked
        self.pieces, self.headings, self.figures, self.headers, self.problems = [], [], [], [], []
        root = document.Root.StructTreeRoot
        self.roles = {str(own): str(standard) for own, standard in root.get("/RoleMap", {}).items()}
        for kid in self.kids(root):
            self.read(kid, None)

    @staticmethod
    def kids(element):
        kids = element.get("/K", [])
        return list(kids) if isinstance(kids, (list, pikepdf.Array)) else [kids]

    def text_of(self, element, page):
        """The text of an element, as it is read aloud."""
        if "/ActualText" in element:
            return str(element.ActualText)
        page = element.get("/Pg", page)
        texts = []
        for kid in self.kids(element):
            if isinstance(kid, int):
                texts.append(self.pages[page.objgen].get(int(kid), ""))
            elif "/MCID" in kid and "/S" not in kid:
                texts.append(self.pages[kid.get("/Pg", page).objgen].get(int(kid.MCID), ""))
            elif "/S" in kid:
                texts.append(self.text_of(kid, page))
        return "".join(texts)

    def read(self, element, page):
        page = element.get("/Pg", page)
        role = str(element.S)
        role = self.roles.get(role, role)
        if role in HEADINGS:
            self.headings.append((HEADINGS.index(role) + 1, self.text_of(element, page)))
        if role == "/Figure":
            self.figures.append(element.get("/Alt"))
            if "/BBox" not in str(element.get("/A", "")) and not self.has_box(element):
                self.problems.append("a figure has no box")
        if role == "/TH":
            self.headers.append(element)
        below = [kid for kid in self.kids(element) if not isinstance(kid, int) and "/S" in kid]
        if not below or "/ActualText" in element:
            self.pieces.append(self.text_of(element, page))
        for kid in below:
            self.read(kid, page)

    @staticmethod
    def attributes(element):
        attributes = element.get("/A", [])
        return list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]

    def has_box(self, element):
        return any("/BBox" in own for own in self.attributes(element) if isinstance(own, pikepdf.Dictionary))


def plain(text):
    """A text without what only lays it out. In Spanish and Polish a hyphen at the end of a line stands at the next one too."""
    return re.sub("-+", "-", re.sub(r"[\s\u200b-\u200f\u2066-\u2069\u00ad]+", "", text))


def problems_of(path, expected):
    document = pikepdf.open(path)
    root = document.Root
    tree = Tree(document)
    yield from tree.problems
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not marked as tagged"
    language = expected["language"].split("-")[0]
    if str(root.get("/Lang", "")).split("-")[0] != language:
        yield f"its language is {root.get('/Lang')}"
    with document.open_metadata() as metadata:
        if metadata.get("dc:title") != expected["title"]:
            yield f"its title is {metadata.get('dc:title')}"
        for key, value in (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A")):
            if metadata.get(key) != value:
                yield f"{key} is {metadata.get(key)}"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "its title is not displayed"
    if tree.unmarked:
        yield f"{tree.unmarked} texts are neither tagged nor artifacts"
    if expected["most_pages"] and len(document.pages) > expected["most_pages"]:
        yield f"it has {len(document.pages)} pages"
    levels = [level for level, _ in tree.headings]
    if not levels or levels[0] != 1 or any(after > before + 1 for before, after in zip(levels, levels[1:])):
        yield f"its headings are of levels {levels}"
    with document.open_outline() as outline:
        if not outline.root:
            yield "it has no bookmarks"
    for header in tree.headers:
        if not any("/Scope" in own for own in Tree.attributes(header) if isinstance(own, pikepdf.Dictionary)):
            yield "a header of a table has no scope"
    alternatives = Counter(plain(str(figure)) if figure is not None else "" for figure in tree.figures)
    for text in expected["alternatives"]:
        if not alternatives[plain(text)]:
            yield f"no picture has the alternative {text!r}"
    if alternatives[""]:
        yield "a picture has no alternative"
    for page in document.pages:
        if page.get("/Annots") and str(page.get("/Tabs")) != "/S":
            yield "a page with links is not read in the order of its tags"
    read = plain("".join(tree.pieces))
    for text in expected["texts"]:
        if plain(text) not in read:
            yield f"it does not say {text!r}"


def is_wrong(found, path):
    """Whether a checker has found an error. The head of a table that is repeated on the next page is not read twice."""
    if found.severity != "error":
        return False
    if found.rule != "TAG-002":
        return True
    with pikepdf.open(path) as document:
        tree = Tree(document)
        heads = "".join("".join(tree.text_of(header, None) for header in tree.headers).split())
    # The evidence is a line across the columns, without space where columns touch, and cut off at its end.
    return not all(word.rstrip("…;") in heads for word in found.evidence.split())


def main():
    folder, wrong = Path(sys.argv[1]), 0
    documents = sorted(folder.rglob("*.pdf"))
    for path in documents:
        expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
        problems = list(problems_of(path, expected))
        problems += [f"pdfua: {found}" for found in validate(str(path)).findings]
        problems += [f"outloud: {found}" for found in check(str(path)).findings if is_wrong(found, path)]
        for problem in problems:
            print(f"{path.relative_to(folder)}: {problem}")
        wrong += bool(problems)
    print(f"{len(documents)} documents, {wrong} with something wrong", file=sys.stderr)
    sys.exit(bool(wrong) or not documents)


if __name__ == "__main__":
    main()

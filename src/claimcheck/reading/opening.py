"""Bytes to articles, whatever their format: unpacked, given to their reader, and made articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from claimcheck.models.article import Article
from claimcheck.models.origin import member_name
from claimcheck.reading.compressed import MAGIC, inner_name, unpacked
from claimcheck.reading.decoding import LIMIT, bytes_of_file, megabytes, text_of_bytes, too_large
from claimcheck.reading.drafts import MANY_OF_THEM, Draft, Found, Options, Part
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.making import made_of
from claimcheck.reading.manifest import Entry, Manifest, load_manifest
from claimcheck.reading.page_article import article_of, listed, relative
from claimcheck.reading.registry import HEAD, OWN, is_plain, reader_of
from claimcheck.reading.words import Words

_DEEPEST: Final = 3  # a packed file in a packed archive, and one in that
_PLAIN: Final = "plain"


def members_of(data: bytes, name: str, options: Options) -> list[Found]:
    """Return what is in a file: each article once found, and a problem for what cannot be read.

    Args:
        data: the bytes of the file.
        name: what it is called.
        options: of the settings.
    """
    return list(_members(Part(data, name), name, options, 0))


def _members(part: Part, file: str, options: Options, depth: int) -> Iterator[Found]:
    try:
        if depth > _DEEPEST:
            yield Unreadable(file, None, "is packed too deeply", "unpack it")
            return
        if part.data.startswith(MAGIC):
            data = unpacked(part.data, file, options.whole)
            yield from _members(
                replace(part, data=data, name=inner_name(part.name)), file, options, depth + 1
            )
            return
        reader = reader_of(part.data[:HEAD], part.name)
        if reader is None:
            yield replace(part, reader=_PLAIN)
            return
        for found in _read(reader, part, file, options):
            if isinstance(found, Part) and not found.reader:
                yield from _members(found, file, options, depth + 1)
            else:
                yield found
    except Unreadable as problem:
        yield problem


def _read(reader: Any, part: Part, file: str, options: Options) -> Iterator[Found]:
    """Yield what a reader finds; one that fails loses what it alone would have read."""
    limit = options.whole
    if limit is not None and len(part.data) > limit:
        raise too_large(file, megabytes(len(part.data)), limit, MANY_OF_THEM)
    try:
        for found in reader.read(part.data, file if part.name == file else part.name, options):
            yield (
                Unreadable(file, found.line, found.problem, found.advice)
                if isinstance(found, Unreadable)
                else found
            )
    except Unreadable as error:
        raise Unreadable(file, error.line, error.problem, error.advice) from None
    except Exception as error:
        if reader in OWN:
            raise
        problem = f"the reader '{reader.name}' failed ({type(error).__name__}: {error})"
        raise Unreadable(file, None, problem, "mend the reader; the other files stand") from None


def _drafted(part: Part, file: str) -> Draft:
    """Return what its reader makes of a part; within an archive there are no lines to point at."""
    reader = next(one for one in OWN if one.name == part.reader)
    draft = next(found for found in reader.read(part.data, file, Options()) if isinstance(found, Draft))
    draft.stated = {**part.stated, **draft.stated}
    if not part.line:
        draft.pieces = [replace(piece, words=Words.near(piece.words.text)) for piece in draft.pieces]
    return draft


def articles_of(
    data: bytes,
    path: Path,
    options: Options,
    entry: Entry | None = None,
    *,
    root: str | Path | None = None,
) -> list[Article | Unreadable]:
    """Return the articles of a file, and a problem for each that cannot be read.

    Of several, each is called by the file and its number; ``entry`` is what a manifest says of a file that
    holds one.
    """
    found = members_of(data, path.as_posix(), options)
    made: list[Article | Unreadable] = []
    for number, member in enumerate(found, 1):
        if isinstance(member, Unreadable):
            made.append(member)
            continue
        try:
            place = number if len(found) > 1 else None
            made.append(article_of_member(member, path, place, entry, root=root, limit=options.limit))
        except Unreadable as problem:
            made.append(problem)
    return made


def article_of_member(
    member: Draft | Part,
    path: Path,
    number: int | None = None,
    entry: Entry | None = None,
    *,
    root: str | Path | None = None,
    limit: int | None = None,
) -> Article:
    """Return one article of a file. ``number``: which of several, from one; ``None`` if it is the only one.

    Raises:
        Unreadable: it cannot be read.
    """
    file, doc = path.as_posix(), relative(path, root)
    name, doc = (file, doc) if number is None else (member_name(file, number), member_name(doc, number))
    over = listed(entry) if entry is not None and number is None else {}
    if isinstance(member, Draft):
        try:
            return made_of(member, name, doc, over)
        except Unreadable as error:
            raise Unreadable(file, member.line or None, error.problem, error.advice) from None
    if member.reader != _PLAIN:
        return article_of_member(_drafted(member, file), path, number, entry, root=root, limit=limit)
    if limit is not None and len(member.data) > limit:
        raise too_large(file, megabytes(len(member.data)), limit)
    text = text_of_bytes(member.data, file)
    article = article_of(text, Path(name), entry, root=root, form=Path(member.name))
    return article.model_copy(update={"id": article.id if article.id != name else doc})


def read(
    path: str | Path,
    manifest: Manifest | str | Path | None = None,
    *,
    root: str | Path | None = None,
    limit: int | None = LIMIT,
) -> Article:
    """Return the article in a file.

    Args:
        path: a file of any format that is read.
        manifest: what is known of articles from elsewhere; it wins over what the file says.
        root: the folder from which the article's id, its path, is counted; ``None`` leaves the path as given.
        limit: the greatest size in bytes; ``None`` is none.

    Raises:
        Unreadable: the file is missing, cannot be read, or holds several articles.
        ManifestError: the manifest, given as a path, cannot be used.
        ReaderError: a reader of an installed package cannot be loaded.
    """
    articles = read_all(path, manifest, root=root, limit=limit)
    first = articles[0]
    if isinstance(first, Unreadable):
        raise first
    if len(articles) > 1:
        problem = f"holds {len(articles)} articles"
        raise Unreadable(Path(path).as_posix(), None, problem, "read them with claimcheck.read_all")
    return first


def read_all(
    path: str | Path,
    manifest: Manifest | str | Path | None = None,
    *,
    root: str | Path | None = None,
    limit: int | None = LIMIT,
    fields: Mapping[str, tuple[str, ...]] | None = None,
) -> list[Article | Unreadable]:
    """Return the articles of a file, and in the place of each that cannot be read an account why.

    ``fields`` says what fields of records are called, as in the settings; the rest is as for ``read``.

    Raises:
        Unreadable: the file is missing, or nothing of it can be read.
        ManifestError, ReaderError: as for ``read``.
    """
    path = Path(path)
    if isinstance(manifest, str | Path):
        manifest = load_manifest(manifest)
    options = Options(fields or {}, limit)
    entry = manifest.entry(path) if manifest is not None else None
    plain = is_plain(path.name)
    data = bytes_of_file(path, path.as_posix(), *((limit,) if plain else (options.whole, MANY_OF_THEM)))
    found = articles_of(data, path, options, entry, root=root)
    if not found:
        raise Unreadable(path.as_posix(), None, "holds no articles", "leave it out with --exclude")
    return found

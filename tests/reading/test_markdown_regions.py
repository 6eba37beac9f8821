"""Shortcodes, scripts, embeds and tables in Markdown make no claims; what is open hides nothing."""

from itertools import pairwise
from pathlib import Path

import pytest

from claimcheck.reading.page_article import article_of


def parts(text: str) -> list[tuple[str, str]]:
    article = article_of(text, Path("a.md"))
    ends = [(block.start, block.end) for block in article.blocks]
    assert all(one[1] <= other[0] for one, other in pairwise(ends))
    return [(block.kind.value, text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    "apart",
    [
        '{{< figure src="a.jpg" caption="Some 55 ships wait" >}}',
        '{{<picture src="a.jpg"\n  caption="Some 55 ships wait"\n>}}',
        '{% include image.html caption="A crane lifts 41 boxes" %}',
        "{%- youtube 88812 -%}",
        "{{< post 17 >}}{{< post 18 >}}",
        "{{ content | words: 300 }}",
        "{: .wide-20}",
        "{% highlight python %}\nprint(99)\n\n{% endhighlight %}",
        "{{< highlight sh >}}\nhead -n 40\n{{< /highlight >}}",
        "<script>\nvar ships = 67;\n\nvar boats = 3;\n</script>",
        "<STYLE>p { margin: 12px }</STYLE>",
        '<iframe src="https://example.org/1" width="560">8 frames</iframe>',
        "{: .note }",
    ],
)
def test_markup_between_paragraphs_is_no_text(apart: str) -> None:
    seen = parts(f"The ferry carries 300.\n\n{apart}\n\nIt sails daily.\n")
    assert [text for kind, text in seen if kind == "body"] == ["The ferry carries 300.", "It sails daily."]
    assert {kind for kind, _ in seen} == {"body", "metadata"}


@pytest.mark.parametrize(
    ("apart", "kind"),
    [
        ('<blockquote class="twitter-tweet"><p>We lost 31 boats</p></blockquote>', "embedded post"),
        ("{{<page/pullquote>}}We lost 31 boats.{{</page/pullquote>}}", "pull quote"),
        ("{% gallery %}\nSome 31 boats\n{% endgallery %}", "gallery"),
        ("<figcaption>Some 31 boats</figcaption>", "caption"),
    ],
)
def test_what_a_name_says_of_its_contents_counts(apart: str, kind: str) -> None:
    assert (kind, apart) in parts(f"The ferry carries 300.\n\n{apart}\n\nIt sails daily.\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{% notice %}}\nThe board has 14 members.\n{{% /notice %}}", ["The board has 14 members."]),
        ("{{<dropcap>}}The board has 14 members.{{</dropcap>}}", ["The board has 14 members."]),
        ("It rose {{< note 5 >}} to 9 in {{ page.year }} alone.", ["It rose ", " to 9 in ", " alone."]),
        ("<blockquote>Nobody was hurt.</blockquote>", ["Nobody was hurt."]),
        ("It rose {{ to 9.", ["It rose {{ to 9."]),
        ("<script>\n\nIt rose to 9.", ["It rose to 9."]),
        ("{% highlight %}\n\nIt rose to 9.", ["It rose to 9."]),
        ('<iframe src="x"/>\n\nIt rose to 9.\n\n<iframe></iframe>', ["It rose to 9."]),
        ("It ```rose``` to 9.", ["It ", "rose", " to 9."]),
    ],
)
def test_text_between_markup_and_behind_what_is_not_closed_is_read(text: str, words: list[str]) -> None:
    assert [text for kind, text in parts(text) if kind == "body"] == words


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>Ferries</td>\n\n<td>12</td></tr></table>",
        "| Ferry | Seats |\n| --- | ---: |\n| Anna | 300 |\n| Berta | 410 |",
        "Ferry | Seats\n--- | ---\nAnna | 300\nBerta | 410",
        "| Seats |\n|:-----:|\n| 300 |",
        "|a|b|\r\n|-|-|\r\n|1|a \\| b|",
    ],
)
def test_figures_of_tables_are_left_alone(table: str) -> None:
    seen = parts(f"The ferry carries 300.\n\n{table}\n\nIt sails daily.\n")
    assert [text for kind, text in seen if kind == "body"] == ["The ferry carries 300.", "It sails daily."]
    assert [text.strip() for kind, text in seen if kind == "table"] == [table]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry | carries 300.\n\n---\n\nIt sails daily.",  # a rule
        "Seats: 300 | 410\n--- | --- | ---\nIt sails daily.",  # not as many cells
        "The ferry carries 300.\n| --- |\nIt sails daily.",
        "- The ferry carries 300.\n- | It sails daily.",
    ],
)
def test_what_is_no_table_is_text(text: str) -> None:
    assert "table" not in {kind for kind, _ in parts(text)}

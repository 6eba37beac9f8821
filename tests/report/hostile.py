"""Articles that would do something to a page, a terminal or a table, if they could."""

from __future__ import annotations

from typing import Final

WORDS: Final = (
    "<script>window.hit=1</script>",
    "<ScRiPt>window.hit=1</sCrIpT>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "<svg onload=window.hit=1>",
    "<svg><script>window.hit=1</script></svg>",
    "<body onload=window.hit=1>",
    "<input autofocus onfocus=window.hit=1>",
    "<details open ontoggle=window.hit=1>",
    "<a href=javascript:window.hit=1>x</a>",
    "[x](javascript:window.hit=1)",
    "<iframe srcdoc='<script>window.hit=1</script>'>",
    "<iframe src=https://example.org>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<style>*{display:none}</style>",
    "</style><style>body{display:none}</style>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<img src=https://example.org/p.png>",
    "<object data=https://example.org>",
    "<embed src=https://example.org>",
    "<video src=https://example.org>",
    "<form action=https://example.org><button>x</button></form>",
    "<template><p>",
    "<!-- ",
    "--> <b>",
    "<![CDATA[ ",
    "]]>",
    "</article></section></main>",
    "</p></blockquote>",
    "</details>",
    "<plaintext>",
    "<textarea>",
    "<title>",
    "<math><mtext><script>",
    "&lt;script&gt;",
    "&#x3c;script&#x3e;",
    "&amp;lt;",
    '" onmouseover="window.hit=1',
    "' onfocus='window.hit=1",
    "` onclick=`",
    'x" tabindex=1 style="position:fixed',
    "{{7*7}}",
    "${7*7}",
    "<%= 7 %>",
    "\x1b[2J\x1b[31mred",
    "\x1b]8;;https://example.org\x07link",
    "\x9b31m",
    "\u202eevil\u202c",
    "\u2066\u2067x",
    "\u200e\u200f",
    '=HYPERLINK("https://example.org")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\u2028line\u2029",
    "\x00nul",
)


def article(number: int, word: str) -> tuple[str, str]:
    """Return path and text of a pair's first article; the word stands in path, title and around figures."""
    text = (
        f"A ferry burned near Alnes {word}\n\nThe ferry fire in Alnes killed {30 + number} people, "
        f"{word} said Anna {word} Holm on Monday. {word} The ferry fire in Alnes hurt 12 {word} people.\n"
    )
    return f"desk/{number} {word}.md", text

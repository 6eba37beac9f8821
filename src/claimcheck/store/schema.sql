-- The tables of a store, as numbered migrations. A step that has been released is never changed: what a later
-- version needs is a new step at the end. `PRAGMA user_version` holds the number of the last step taken.
-- One statement ends at each semicolon at the end of a line.

-- migration 1: articles, and what they are filed under

-- What is in the store. `digest` names the content with all that the article is made from, `config` what read
-- it (program, word lists, records, rules); both together name its rows in sheets and bodies.
CREATE TABLE articles (
    article INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice
    name TEXT NOT NULL UNIQUE,                  -- the path or id that reports show
    id TEXT NOT NULL,                           -- the id by which baselines know it
    digest BLOB NOT NULL,
    config BLOB NOT NULL,
    day INTEGER NOT NULL,                       -- its first day, counted from 1 January of year 1; undated: 3652060
    marked INTEGER NOT NULL,                    -- 1: its text may hold suppressions
    claims INTEGER NOT NULL,                    -- how many it makes
    version INTEGER NOT NULL                    -- counts from 1
);
CREATE INDEX articles_by_digest ON articles (digest);
CREATE INDEX articles_by_id ON articles (id);

-- What replaced articles said: the article as JSON, compressed by zlib.
CREATE TABLE versions (
    article INTEGER NOT NULL,
    version INTEGER NOT NULL,
    digest BLOB NOT NULL,
    page BLOB NOT NULL,
    PRIMARY KEY (article, version)
);

-- Claims in columns, for questions asked in SQL; what is linked is read from bodies.
CREATE TABLE claims (
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,     -- its position among the claims of the article
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,     -- characters of the article's text, half-open
    stop INTEGER NOT NULL,
    words TEXT NOT NULL,
    subject TEXT NOT NULL,      -- what it is about; what a figure counts
    value TEXT NOT NULL,        -- what it says of that
    unit TEXT,                  -- of a figure: as pint or ISO 4217 names it; NULL: counted things
    low REAL, high REAL,        -- what the figure may stand for; NULL: no bound
    first TEXT, last TEXT,      -- the days for which it holds; NULL: not known
    said_by TEXT,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE INDEX figures_by_subject ON claims (subject, article) WHERE kind = 'numeric';

-- Under which numbers articles meet (blocking keys), by day: a draft reads a few rows of each of its keys.
CREATE TABLE keys (
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (number, day, article)
) WITHOUT ROWID;

-- Claims that a rule for groups files together.
CREATE TABLE groups (
    rule TEXT NOT NULL,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (rule, number, day, article, place)
) WITHOUT ROWID;

-- What the engine keeps of articles and of articles together; the tables of its cache (engine/cache.py), where
-- each row carries a sum of all that is in it. A sheet is an article result, a body an article with its claims
-- and its profile.
CREATE TABLE configs (config BLOB PRIMARY KEY, turn INTEGER) WITHOUT ROWID;
CREATE TABLE sheets (config BLOB, digest BLOB, sum BLOB, text TEXT, columns BLOB, PRIMARY KEY (config, digest));
CREATE TABLE outcomes (config BLOB, digest BLOB, sum BLOB, text TEXT, PRIMARY KEY (config, digest));
CREATE TABLE bodies (config BLOB, digest BLOB, sum BLOB, body BLOB, PRIMARY KEY (config, digest));
CREATE TABLE memos (number INTEGER PRIMARY KEY, sum BLOB, text TEXT);

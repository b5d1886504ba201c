-- Full-text search. Names and texts: words, with each Chinese character set apart, so that two find (phrase query).
-- Plates, VINs and order numbers: trigrams, so that any part of three characters finds. Row ids: core/search/search.rules.
CREATE VIRTUAL TABLE `search_words` USING fts5(`body`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_codes` USING fts5(`body`, content='', contentless_delete=1, tokenize='trigram');

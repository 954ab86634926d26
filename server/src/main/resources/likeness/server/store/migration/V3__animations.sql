-- An uploaded picture may move: the blob of all its frames, beside the one of the first.
ALTER TABLE picture ADD COLUMN animation TEXT;

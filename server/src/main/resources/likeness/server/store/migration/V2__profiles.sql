-- What a person is known by and signs in with, and the picture that stands for the person.

ALTER TABLE users ADD COLUMN email TEXT;
ALTER TABLE users ADD COLUMN openid TEXT;
ALTER TABLE users ADD COLUMN password TEXT;

-- Digests by which programs ask for a person's picture: of the mail address, of the OpenID and its spellings.
CREATE TABLE mail_hash (
    project_id  TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    hash        TEXT NOT NULL,
    user_id     TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (project_id, hash)
);
CREATE INDEX mail_hash_of_user ON mail_hash (user_id);

-- Either an uploaded picture (media names its blob) or the portrait of an avatar. No row: the default picture.
CREATE TABLE picture (
    user_id     TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    media       TEXT,
    avatar_id   TEXT REFERENCES avatar (id) ON DELETE CASCADE,
    changed_at  BIGINT NOT NULL
);
CREATE INDEX picture_of_avatar ON picture (avatar_id);

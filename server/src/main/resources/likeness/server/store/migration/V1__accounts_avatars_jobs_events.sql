-- Times are milliseconds since 1970; truth is 0 or 1; ids are text. One text for both databases but for the placeholders.

CREATE TABLE project (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    created_at  BIGINT NOT NULL
);

-- Keys that all nodes share. Of one purpose the newest signs, the two newest are believed.
CREATE TABLE server_key (
    purpose     TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    secret      TEXT NOT NULL,
    PRIMARY KEY (purpose, created_at)
);

CREATE TABLE api_token (
    id            TEXT PRIMARY KEY,
    project_id    TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name          TEXT NOT NULL,
    prefix        TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE,
    created_at    BIGINT NOT NULL,
    last_used_at  BIGINT,
    revoked_at    BIGINT
);

CREATE TABLE users (
    number        ${numbered},
    id            TEXT NOT NULL UNIQUE,
    project_id    TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name          TEXT,
    display_name  TEXT,
    created_at    BIGINT NOT NULL,
    UNIQUE (project_id, name)
);

CREATE TABLE avatar (
    id           TEXT PRIMARY KEY,
    project_id   TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    user_id      TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    status       TEXT NOT NULL,
    visibility   TEXT NOT NULL,
    version      BIGINT NOT NULL,
    appearance   TEXT,
    metadata     TEXT NOT NULL,
    sequence     BIGINT NOT NULL,
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL
);
CREATE INDEX avatar_of_user ON avatar (user_id, created_at);

-- A file that an API call asked for, and how far it is. Exports are unique by avatar and key; renders are a row each.
CREATE TABLE task (
    id           TEXT PRIMARY KEY,
    project_id   TEXT NOT NULL,
    avatar_id    TEXT NOT NULL REFERENCES avatar (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL,
    derived_key  TEXT NOT NULL,
    status       TEXT NOT NULL,
    created_at   BIGINT NOT NULL
);
CREATE INDEX task_of_avatar ON task (avatar_id, kind, derived_key);

-- Durable work. A claim raises the fence; who finishes must hold the fence that it was given.
CREATE TABLE job (
    id           TEXT PRIMARY KEY,
    project_id   TEXT NOT NULL,
    avatar_id    TEXT REFERENCES avatar (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL,
    priority     INTEGER NOT NULL,
    payload      TEXT NOT NULL,
    state        TEXT NOT NULL,
    due_at       BIGINT NOT NULL,
    attempts     INTEGER NOT NULL,
    fence        BIGINT NOT NULL,
    node         TEXT,
    problem      TEXT,
    created_at   BIGINT NOT NULL
);
CREATE INDEX job_due ON job (state, priority, due_at);
CREATE INDEX job_of_project ON job (project_id, state);
CREATE INDEX job_of_avatar ON job (avatar_id);

CREATE TABLE event (
    id           TEXT PRIMARY KEY,
    project_id   TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    user_id      TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    avatar_id    TEXT NOT NULL REFERENCES avatar (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL,
    sequence     BIGINT NOT NULL,
    body         TEXT NOT NULL,
    created_at   BIGINT NOT NULL
);
CREATE INDEX event_of_avatar ON event (avatar_id, sequence);

CREATE TABLE webhook (
    id                   TEXT PRIMARY KEY,
    project_id           TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    url                  TEXT NOT NULL,
    events               TEXT NOT NULL,
    secret               TEXT NOT NULL,
    former_secret        TEXT,
    former_secret_until  BIGINT,
    disabled_at          BIGINT,
    disabled_why         TEXT,
    paused_until         BIGINT NOT NULL DEFAULT 0,
    created_at           BIGINT NOT NULL
);
CREATE INDEX webhook_of_project ON webhook (project_id);

-- One event on its way to one endpoint. The claim is fenced as that of a job is.
CREATE TABLE delivery (
    event_id     TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    webhook_id   TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    avatar_id    TEXT NOT NULL,
    sequence     BIGINT NOT NULL,
    state        TEXT NOT NULL,
    attempts     INTEGER NOT NULL,
    due_at       BIGINT NOT NULL,
    fence        BIGINT NOT NULL,
    answer       TEXT,
    ended_at     BIGINT,
    created_at   BIGINT NOT NULL,
    PRIMARY KEY (event_id, webhook_id)
);
CREATE INDEX delivery_due ON delivery (webhook_id, due_at) WHERE state IN ('queued', 'sending');
CREATE INDEX delivery_dead ON delivery (webhook_id) WHERE state = 'dead';
CREATE INDEX delivery_ended ON delivery (webhook_id, ended_at);
CREATE INDEX delivery_of_avatar ON delivery (webhook_id, avatar_id, sequence);

-- The first answer to a POST that carried a key; kept a day.
CREATE TABLE idempotency (
    project_id   TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name         TEXT NOT NULL,
    request      TEXT NOT NULL,
    status       INTEGER,
    body         TEXT,
    user_id      TEXT,
    created_at   BIGINT NOT NULL,
    PRIMARY KEY (project_id, name)
);

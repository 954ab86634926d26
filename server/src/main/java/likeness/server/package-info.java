/**
 * The server: identities, avatars, media, jobs and webhooks over one store, and the dialects on top. One package per noun;
 * a dialect translates and nothing more, and no feature knows a dialect.
 */
@NullMarked
package likeness.server;

import org.jspecify.annotations.NullMarked;

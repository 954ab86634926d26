/** What the server shows to anybody: its front page, files by signed link, models and pictures by the avatar's id. */
@NullMarked
package likeness.server.site;

import org.jspecify.annotations.NullMarked;

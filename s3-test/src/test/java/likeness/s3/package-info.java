/** The server with its blobs in an S3 store. */
@NullMarked
package likeness.s3;

import org.jspecify.annotations.NullMarked;

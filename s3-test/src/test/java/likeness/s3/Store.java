package likeness.s3;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/**
 * An S3 server, started when it is first asked for; one for all tests of a run, which use buckets of their own.
 */
final class Store {

    private static final TransientNio2BlobStore BLOBS = new TransientNio2BlobStore();
    private static final S3Proxy PROXY = start();

    private Store() {}

    private static S3Proxy start() {
        try {
            S3Proxy proxy = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                    .blobStore(BLOBS)
                    .build();
            proxy.start();
            return proxy;
        } catch (Exception e) {
            throw new IllegalStateException("no S3 server", e);
        }
    }

    /** What a server is told to use a new bucket of this name. */
    static Map<String, String> bucket(String name) {
        BLOBS.createContainer(name);
        return missingBucket(name);
    }

    /** The same of a bucket that is not there. */
    static Map<String, String> missingBucket(String name) {
        return Map.of(
                "LIKENESS_S3_ENDPOINT",
                "http://127.0.0.1:" + PROXY.getPort(),
                "LIKENESS_S3_BUCKET",
                name,
                "LIKENESS_S3_ACCESS_KEY",
                "key",
                "LIKENESS_S3_SECRET_KEY",
                "secret");
    }
}

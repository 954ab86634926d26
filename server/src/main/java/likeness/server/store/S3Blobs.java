package likeness.server.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Blobs in a bucket of an S3-compatible store, which all nodes share. The store itself shows an object whole or not at
 * all, and acknowledges when it is kept.
 */
public final class S3Blobs implements Blobs {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;

    private S3Blobs(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Where the bucket is, and who we are there. */
    public record Place(URI endpoint, String bucket, String region, String accessKey, String secretKey) {}

    /** @throws StoreException when the bucket cannot be reached */
    public static S3Blobs open(Place place) {
        S3Client client = S3Client.builder()
                .endpointOverride(place.endpoint())
                .region(Region.of(place.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(place.accessKey(), place.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE))
                .forcePathStyle(true) // other stores than Amazon's rarely have a host name for each bucket
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
        S3Blobs blobs = new S3Blobs(client, place.bucket());
        blobs.checkBucket();
        return blobs;
    }

    private void checkBucket() {
        try {
            client.headBucket(request -> request.bucket(bucket));
        } catch (NoSuchBucketException e) {
            throw new StoreException("there is no bucket " + bucket + "; make it first", e);
        } catch (SdkException e) {
            throw new StoreException("the bucket " + bucket + " cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(String name, byte[] bytes) {
        ask(() -> client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromBytes(bytes)));
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(ask(() -> client.getObjectAsBytes(
                            request -> request.bucket(bucket).key(name))
                    .asByteArray()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean has(String name) {
        try {
            ask(() -> client.headObject(request -> request.bucket(bucket).key(name)));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    /** One by one: not every store knows how to delete many at once. */
    @Override
    public void erase(String prefix) {
        if (!prefix.endsWith("/")) {
            throw new IllegalArgumentException("a prefix ends with a slash: " + prefix);
        }
        names(prefix).forEach(this::delete);
    }

    @Override
    public void delete(String name) {
        ask(() -> client.deleteObject(request -> request.bucket(bucket).key(name)));
    }

    @Override
    public List<String> names() {
        return names("");
    }

    private List<String> names(String prefix) {
        return ask(() ->
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                        .map(S3Object::key)
                        .sorted()
                        .toList());
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchKeyException e) {
            throw e;
        } catch (SdkException e) {
            throw new StoreException("the blob store cannot do it: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

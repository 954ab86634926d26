package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import likeness.server.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    @TempDir
    private static Path folder;

    private static Post post;

    @BeforeAll
    static void open() {
        post = Post.in(folder);
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @AfterEach
    void removeAll() {
        post.endpoints.of(Post.PROJECT).forEach(endpoint -> post.endpoints.remove(Post.PROJECT, endpoint.id()));
    }

    @Test
    void anEndpointIsAsItWasAddedAndHasASecretOf32Bytes() {
        Endpoint made = post.endpoints.add(
                Post.PROJECT, "https://hooks.example/a?b=c", List.of("export.ready", "avatar.ready", "export.ready"));
        assertThat(post.endpoints.of(Post.PROJECT)).containsExactly(made);
        assertThat(made.events()).containsExactly(EventKind.AVATAR_READY, EventKind.EXPORT_READY);
        assertThat(made.secret().text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(made.secret().text().substring(6)))
                .hasSize(32);
        assertThat(made.toString()).doesNotContain(made.secret().text());
    }

    @Test
    void aProjectHasNoMoreEndpointsThanItMay() {
        for (int i = 0; i < 50; i++) {
            post.endpoints.add(Post.PROJECT, "https://hooks.example/" + i, List.of("avatar.ready"));
        }
        assertThatThrownBy(() -> post.endpoints.add(Post.PROJECT, "https://hooks.example/x", List.of("avatar.ready")))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "/hook",
                "ftp://hooks.example/",
                "http://",
                "http:///hook",
                "https://user:word@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://hooks .example/",
                "https://höoks.example/",
                "https://hooks.example/ü",
                "https://hooks.example/a\r\nX: y",
                "https://hooks.example/%zz"
            })
    void anAddressToWhichNothingCouldBeSentIsRefused(String url) {
        assertThatThrownBy(() -> post.endpoints.add(Post.PROJECT, url, List.of("avatar.ready")))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.violations().getFirst().path())
                                .containsExactly("body", "url"));
        assertThat(post.endpoints.of(Post.PROJECT)).isEmpty();
    }

    @Test
    void unknownEventsAndNoneAreRefused() {
        for (List<String> events : List.of(List.<String>of(), List.of("avatar.ready", "avatar.gone"), List.of(""))) {
            assertThatThrownBy(() -> post.endpoints.add(Post.PROJECT, "https://hooks.example/", events))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("allowed: avatar.ready, render.ready, export.ready");
        }
    }

    @Test
    void anotherProjectFindsNothing() {
        String id = post.endpoint("https://hooks.example/").id();
        assertThat(post.endpoints.of("other")).isEmpty();
        assertThatThrownBy(() -> post.endpoints.get("other", id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> post.endpoints.rotate("other", id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> post.endpoints.enable("other", id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> post.endpoints.remove("other", id)).isInstanceOf(Failure.NotFound.class);
        assertThat(post.endpoints.of(Post.PROJECT)).hasSize(1);
        post.endpoints.remove(Post.PROJECT, id);
        assertThat(post.endpoints.of(Post.PROJECT)).isEmpty();
    }
}

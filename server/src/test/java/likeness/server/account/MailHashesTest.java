package likeness.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of the contract, section 7. */
class MailHashesTest {

    @ParameterizedTest
    @CsvSource({
        "'MyEmailAddress@example.com ', 0bc83cb571cd1c50ba6f3e8a78ef1346,"
                + " 84059b07d4be67b806386c0aad8070a23f18836bbaae342275dc0a83414c32ee",
        "George@example.com, 40f8d096a3777232204cb3f796c577b7,"
                + " 47508cb4512f7b46aaeb34b4a514c63d63ec240bf28cbc4410addd4867c10066",
        "john@example.com, d4c74594d841139328695756648b6bd6,"
                + " 855f96e983f1f8e8be944692b6f719fd54329826cb62e98015efee8e2e071dd4",
        "user@example.com, b58996c504c5638798eb6b511e6f49af,"
                + " b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514",
        "test@example.com, 55502f40dc8b7c769880b10874abc9d0,"
                + " 973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b"
    })
    void aMailIsKnownByBothOfItsDigests(String mail, String md5, String sha256) {
        assertThat(MailHashes.ofMail(mail)).containsExactlyInAnyOrder(md5, sha256);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/id, ce0064bb30c22b618f814c389e7941ce1bfff0659910523192868d2b71632c77",
        "https://example.com/id, 43e813cfff429662436728ef4fb1cc12bcf20414cab78811137f7d718c1ddedb",
        "http://example.com/ID, ad8ce775cc12cba9bb8af26e00f55c473a3fcd3f554595a5ad9dd924a546a448",
        "HTTP://example.COM/id, ce0064bb30c22b618f814c389e7941ce1bfff0659910523192868d2b71632c77",
        "https://strk.kbt.io/openid/, 1eaf3174c95d0df02f177f7f6a1df5125ad3d6603fbd062defecd30810a0463c"
    })
    void anOpenIdIsKnownByItsDigest(String openId, String sha256) {
        assertThat(MailHashes.ofOpenId(openId)).contains(sha256);
    }

    @Test
    void anOpenIdIsKnownInEverySpelling() {
        assertThat(MailHashes.ofOpenId("https://example.com/id/"))
                .isEqualTo(MailHashes.ofOpenId("http://EXAMPLE.com/id"))
                .hasSize(4);
        assertThat(MailHashes.ofOpenId("not an address")).isEmpty();
        assertThat(MailHashes.ofOpenId("ftp://example.com/")).isEmpty();
    }
}

package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import likeness.image.Pixels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GeneratedPicturesTest {

    private static final Set<String> ELEMENTS = Set.of("svg", "defs", "path", "linearGradient", "stop", "clipPath");

    private static final String MD5 = "b58996c504c5638798eb6b511e6f49af";

    private final GeneratedPictures pictures = new GeneratedPictures();

    @ParameterizedTest
    @CsvSource({
        "identicon, IDENTICON",
        "initials, INITIALS",
        "retro, RETRO",
        "pagan, RETRO",
        "monsterid, MONSTERID",
        "wavatar, WAVATAR",
        "robohash, ROBOHASH",
        "mp, MP",
        "mm, MP",
        "mystery, MP",
        "MysteryMan, MP",
        "blank, BLANK",
        "color, COLOR",
    })
    void gravatarsKeywordsAndTheirOtherSpellingsNameAFamily(String keyword, Family family) {
        assertThat(Family.named(keyword)).contains(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "404", "3d", "identicon ", "https://example.com/a.png", "ıdentıcon"})
    void otherWordsNameNone(String keyword) {
        assertThat(Family.named(keyword)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedIsTheSamePictureForAnyNumberOfThreads(Family family) {
        String alone = Digests.of(pictures.pixels(family, ada(MD5), 80));
        List<String> together = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> Digests.of(new GeneratedPictures().pixels(family, ada(MD5), 80)))
                .distinct()
                .toList();
        assertThat(together).containsExactly(alone);
    }

    @ParameterizedTest
    @EnumSource
    void capitalsInTheHashMakeNoDifference(Family family) {
        Seed capitals = ada(MD5.toUpperCase(java.util.Locale.ROOT));
        assertThat(pictures.svg(family, capitals, 80)).isEqualTo(pictures.svg(family, ada(MD5), 80));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MP", "BLANK"})
    void noTwoOfAThousandPeopleLookTheSame(Family family) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(Digests.of(pictures.pixels(family, ada("person " + i), 32)));
        }
        // All have the same letters here, and there are not a thousand colours that an eye tells apart.
        assertThat(seen.size())
                .isGreaterThanOrEqualTo(family == Family.COLOR || family == Family.INITIALS ? 990 : 1000);
    }

    @ParameterizedTest
    @EnumSource
    void everySizeIsDrawn(Family family) {
        for (int size : new int[] {1, 2, 3, 7, 16, 17, 24, 31, 80, 128, 255, 2048}) {
            Pixels picture = pictures.pixels(family, ada(MD5), size);
            assertThat(picture.width()).isEqualTo(size);
            assertThat(picture.height()).isEqualTo(size);
            assertThat(picture.isOpaque()).as("opaque at " + size).isEqualTo(family != Family.BLANK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2049, Integer.MAX_VALUE})
    void otherSizesAreRefused(int size) {
        assertThatThrownBy(() -> pictures.pixels(Family.IDENTICON, ada(MD5), size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("size");
        assertThatThrownBy(() -> pictures.svg(Family.IDENTICON, ada(MD5), size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("size");
    }

    @ParameterizedTest
    @EnumSource
    void svgHoldsNothingButShapes(Family family) throws Exception {
        for (String hash : new String[] {MD5, "", "<script>", "a\"b'c&d", "x".repeat(100_000), "\u0000\uFFFF\uD800"}) {
            String svg = pictures.svg(family, ada(hash), 80);
            Element root = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(root.getAttribute("width")).isEqualTo("80");
            checkHarmless(root);
            assertThat(svg.length()).as("length of the SVG").isLessThan(24_000);
        }
    }

    private static void checkHarmless(Element element) {
        assertThat(ELEMENTS).contains(element.getLocalName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            assertThat(attribute.getNodeName())
                    .doesNotStartWith("on")
                    .doesNotContain("href")
                    .isNotEqualTo("style");
            if (attribute.getNodeValue().contains("url(")) {
                assertThat(attribute.getNodeValue()).matches("url\\(#p[0-9a-z]+\\)");
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                checkHarmless(child);
            } else {
                assertThat(children.item(i).getTextContent()).isBlank();
            }
        }
    }

    private static Seed ada(String hash) {
        return Seed.of(hash).named("Ada Lovelace");
    }

    /** As a server does; a design that the JVM's compiler stumbled over once ended the process after some ten thousand. */
    @Tag("full")
    @ParameterizedTest
    @EnumSource
    void tensOfThousandsAreDrawnInOneProcess(Family family) {
        for (int i = 0; i < 30_000; i++) {
            Seed seed = new Seed(Integer.toHexString(i * 77_777) + "abcdef", Optional.empty(), Optional.of("AB"));
            assertThat(pictures.pixels(family, seed, 32).width()).isEqualTo(32);
        }
    }
}

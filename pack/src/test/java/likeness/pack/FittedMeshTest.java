package likeness.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittedMeshTest {

    @Test
    void comesBackAsItWasWithinATenthOfAMillimetre() {
        FittedMesh mesh = new FittedMesh(
                new int[] {7, 8, 9, 100, 0, 0, 12000, 11, 19157},
                new float[] {0.2f, 0.3f, 0.5f, 1, 0, 0, 1.1f, -0.08f, -0.02f},
                new float[] {0, 0.01f, -0.02f, 1.5f, 0, 0, 0.3337f, 0, -2},
                new float[0],
                new ScaleReference(new int[] {1, 2, 3, 4, 5, 6}, new float[] {1.4f, 2.3f, 1.9f}),
                new SkinWeights(
                        new short[] {3, 0, 0, 0, 5, 6, 0, 0, 1, 2, 3, 4},
                        new float[] {1, 0, 0, 0, 0.25f, 0.75f, 0, 0, 0.1f, 0.2f, 0.3f, 0.4f}),
                new int[] {4, 9, 13379},
                50,
                List.of(
                        new FittedMesh.Part(
                                "top",
                                new PolyMesh(
                                        new int[] {0, 1, 2, 1},
                                        new float[] {0, 0, 1, 0, 1, 1, 0.5f, 0.25f},
                                        new int[] {0, 1, 2, 3}),
                                new float[] {0, 0, 3, 0, 3, 3, -7.5f, 1}),
                        new FittedMesh.Part(
                                "buttons",
                                new PolyMesh(new int[] {2, 1, 0}, new float[6], new int[] {0, 1, 2, 2}),
                                new float[0])));

        FittedMesh back = FittedMesh.decode(ArrayBundle.decode("mesh", mesh.encode()));

        assertThat(back.refs()).containsExactly(mesh.refs());
        assertThat(back.refWeights()).containsExactly(mesh.refWeights(), within(1e-4f));
        assertThat(back.offsets()).containsExactly(mesh.offsets(), within(1e-3f));
        assertThat(back.scale().distances()).containsExactly(mesh.scale().distances());
        assertThat(back.weights().bones()).containsExactly(mesh.weights().bones());
        assertThat(back.weights().weights()).containsExactly(mesh.weights().weights(), within(1e-3f));
        assertThat(back.hides()).containsExactly(4, 9, 13379);
        assertThat(back.depth()).isEqualTo(50);
        assertThat(back.parts()).extracting(FittedMesh.Part::name).containsExactly("top", "buttons");
        assertThat(back.parts().get(0).tiled())
                .containsExactly(mesh.parts().get(0).tiled());
        assertThat(back.parts().get(0).mesh().triangleCount()).isEqualTo(2);
        assertThat(back.parts().get(1).mesh().triangleCount()).isEqualTo(1);
        assertThat(back.parts().get(1).tiled()).isEmpty();
    }
}

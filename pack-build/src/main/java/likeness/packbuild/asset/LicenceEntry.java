package likeness.packbuild.asset;

/**
 * Terms and why we may rely on them.
 *
 * @param author who made it; an asset may name its own
 * @param terms SPDX identifier
 * @param credit line that must be shown; empty for CC0; {@code %s} stands for the asset's title
 * @param ground which published file shows the terms
 */
public record LicenceEntry(String author, String terms, String credit, String ground) {}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import java.util.List;

/**
 * How a text becomes a vector: what is put before it, how much of it is read, and which pooled
 * layers follow one another in the vector, each of length 1.
 *
 * @param prefix what the encoder was trained to expect before a text
 * @param maxTokens how many tokens are read, prefix and both ends among them; 2 to 512
 * @param parts in the order of the vector, 384 numbers each
 */
public record Recipe(String prefix, int maxTokens, List<Part> parts) {
  /** As the encoder was trained: the mean of the last layer behind {@code "query: "}. */
  public static final Recipe E5 =
      new Recipe("query: ", 128, List.of(new Part(Network.LAYERS, Pooling.MEAN)));

  public Recipe {
    if (maxTokens < 2 || maxTokens > Network.POSITIONS) {
      throw new IllegalArgumentException(
          "maxTokens is %d; the encoder reads 2 to %d".formatted(maxTokens, Network.POSITIONS));
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a recipe needs one part or more");
    }
    parts = List.copyOf(parts);
  }

  /** The same prefix and the same cut, with other parts. */
  public Recipe with(Part... others) {
    return new Recipe(prefix, maxTokens, List.of(others));
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return parts.size() * Network.WIDTH;
  }

  /** The layers that the parts ask for, lowest first. */
  List<Integer> layers() {
    return parts.stream().map(Part::layer).distinct().sorted().toList();
  }

  /**
   * 384 numbers of a vector.
   *
   * @param layer 0 (the words alone) to 12 (the last)
   * @param pooling how the tokens of this layer become one
   */
  public record Part(int layer, Pooling pooling) {
    public Part {
      if (layer < 0 || layer > Network.LAYERS) {
        throw new IllegalArgumentException(
            "layer is %d; the encoder has 0 to %d".formatted(layer, Network.LAYERS));
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import java.util.Map;

/** The states of the encoder for each token of one text, in the layers of the recipe. */
public final class TokenStates {
  private final int tokens;
  private final Map<Integer, float[]> layers;

  TokenStates(int tokens, Map<Integer, float[]> layers) {
    this.tokens = tokens;
    this.layers = Map.copyOf(layers);
  }

  /** How many tokens were read: prefix, text and both ends. */
  public int tokens() {
    return tokens;
  }

  /** The states of one layer, token after token, 384 numbers each; the caller may keep it. */
  public float[] layer(int layer) {
    return states(layer).clone();
  }

  /** The tokens of one layer as one vector, not scaled. */
  public float[] pooled(int layer, Pooling pooling) {
    return pooling.pool(states(layer), Network.WIDTH);
  }

  /** The vector of a recipe whose layers are all here. */
  public float[] vector(Recipe recipe) {
    float[] vector = new float[recipe.dimensions()];
    int at = 0;
    for (Recipe.Part part : recipe.parts()) {
      float[] pooled = pooled(part.layer(), part.pooling());
      double scale = 1 / length(pooled);
      for (float value : pooled) {
        vector[at++] = (float) (value * scale);
      }
    }
    return vector;
  }

  private float[] states(int layer) {
    float[] states = layers.get(layer);
    if (states == null) {
      throw new IllegalArgumentException(
          "layer %d was not asked for; the recipe has %s".formatted(layer, layers.keySet()));
    }
    return states;
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    return Math.sqrt(Math.max(squares, Double.MIN_NORMAL));
  }
}

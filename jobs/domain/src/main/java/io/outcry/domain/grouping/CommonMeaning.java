// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The mean of the meanings of a brand, which is subtracted from each, since the sentence encoder
 * puts all texts into a narrow cone (cosines of 0.7 to 1). It starts as the mean of some English
 * sentences of our own, worth 50 texts, and follows the brand. Not thread-safe.
 */
final class CommonMeaning {
  private static final int PRIOR_TEXTS = 50;
  private static final int MOST_TEXTS = 16_384;

  /** A direction of length 1 in bytes: a step is 1/400. */
  private static final int STEPS = 400;

  /** Mean of the sentences in scripts/train/own-sentences.tsv, as {@link Meaning#of} has it. */
  private static final byte[] PRIOR =
      Base64.getDecoder()
          .decode(
              "2hMKB/QGIekFFQ737hID7vYO1xka4wDl/gcTHt257AEP8Cvu/xALE/LtD+AC+/HuNQH3ASMTDxgWFxwm"
                  + "BBO8Oh4e6v7s+/kR8xb2JA0S6v336O0R/PQS9fft8vUa8vb1FQ/sKA8L/ef07AIAEfvr7QnwFR715fIP"
                  + "EgwH8QrlJzMb/Br49/bp+uEHHADx1PPOARfRD+Dw6PcS+gALCxzt/N33FCYQzBT7Eez4Ewv7MfPw8Rfk"
                  + "GevvEx/y6ez+6+oK8xITAO3s9OgoHewG6yIQ7fb28v4I6+3tCwoVBRPm7LoA5e0i7foO+Bwi7/DtCRv1"
                  + "AR/x6uHz4xnsQioN8g8MEsk36gcS9OUS+AvlMOb2E+3/C+wY+uTt3hHyBN/2FfgCHfEF7fT9Et8WHhYa"
                  + "9f7i+eANHQz5+PwI6RDyIA8K66bxFwEAFA/+8+cDCyLv/BUm+O/iCwxFBfAZDQYIE/njKfQWH/AQDvca"
                  + "IvDwNADgAv3u7ukeHhjn3Pvw3gfwBOkS");

  private final int[] sums;
  private int texts;

  private CommonMeaning(int[] sums, int texts) {
    this.sums = sums;
    this.texts = texts;
  }

  static CommonMeaning prior() {
    int[] sums = new int[Meaning.NUMBERS];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = PRIOR_TEXTS * PRIOR[i];
    }
    return new CommonMeaning(sums, PRIOR_TEXTS);
  }

  static CommonMeaning of(int[] sums, int texts) {
    return new CommonMeaning(sums.clone(), texts);
  }

  /** Counts one text; of very many the older weigh less. */
  void learn(byte[] meaning) {
    if (texts >= MOST_TEXTS) {
      texts /= 2;
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= 2;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += meaning[i];
    }
    texts++;
  }

  /** What is a text's own; null if nothing is. */
  byte @Nullable [] direction(byte[] meaning) {
    double[] own = new double[Meaning.NUMBERS];
    for (int i = 0; i < own.length; i++) {
      own[i] = meaning[i] - (double) sums[i] / texts;
    }
    return direction(own);
  }

  /** Where these numbers point, in steps; null if all are 0. */
  static byte @Nullable [] direction(double[] numbers) {
    double squares = 0;
    for (double number : numbers) {
      squares += number * number;
    }
    if (squares == 0) {
      return null;
    }
    double toSteps = STEPS / Math.sqrt(squares);
    byte[] direction = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      direction[i] = Meaning.nearest(numbers[i] * toSteps);
    }
    return direction;
  }

  int[] sums() {
    return sums.clone();
  }

  int texts() {
    return texts;
  }
}

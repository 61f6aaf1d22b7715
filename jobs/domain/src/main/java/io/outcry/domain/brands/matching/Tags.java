// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words with a sign in front: {@code @handle}, {@code #topic}, {@code $TICKER}. A plain name also
 * counts as a topic, but handles, tickers and e-mail addresses are name spaces of their own: they
 * are hidden from the search for names.
 */
final class Tags {
  private static final int MAX_TAG = 256;

  private final NormalText text;
  private final BitSet hidden;
  private final List<String> tags = new ArrayList<>();

  private Tags(NormalText text, BitSet hidden) {
    this.text = text;
    this.hidden = hidden;
  }

  /** The tags in {@code text} outside of hidden places; hides handles, tickers, addresses. */
  static List<String> find(NormalText text, BitSet hidden) {
    var found = new Tags(text, hidden);
    for (int i = 0; i < text.length(); ) {
      i = isSign(text.at(i)) && !hidden.get(i) ? found.next(i) : i + 1;
    }
    return found.tags;
  }

  static boolean isSign(int codePoint) {
    return codePoint == '@' || codePoint == '#' || codePoint == '$';
  }

  private int next(int sign) {
    return switch (text.at(sign)) {
      case '#' -> topic(sign);
      case '$' -> handle(sign, false);
      default -> handle(sign, true);
    };
  }

  private int topic(int sign) {
    int end = topicEnd(sign + 1);
    if (end > sign + 1) {
      add(sign, end);
    }
    return end;
  }

  private int handle(int sign, boolean withServer) {
    if (!CodePoints.isAsciiWord(text.at(sign + 1))) {
      return sign + 1;
    }
    int end = handleEnd(sign + 1, withServer);
    if (CodePoints.isBoundary(text.at(sign - 1), 'a')) {
      if (text.at(sign) != '$' || !isLetterLike(sign, end)) {
        add(sign, end);
        addUpToFirstDot(sign, end);
      }
      hidden.set(sign, end);
      return end;
    }
    if (withServer) { // name@server: an e-mail address
      hidden.set(addressStart(sign), end);
      return end;
    }
    return sign + 1;
  }

  /** Whether the dollar stands for an S, as in {@code €$TÀ}: then it begins no ticker. */
  private boolean isLetterLike(int dollar, int end) {
    int after = text.at(end);
    return isSign(text.at(dollar - 1))
        || isMoney(text.at(dollar - 1))
        || isMoney(after)
        || (CodePoints.isWord(after) && !CodePoints.isUnspaced(after));
  }

  private static boolean isMoney(int codePoint) {
    return codePoint != '$' && Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
  }

  private int topicEnd(int from) {
    int end = from;
    while (CodePoints.isWord(text.at(end))) {
      end++;
    }
    return end;
  }

  /** Handles are ASCII on all networks; those that are host names hold dots and hyphens. */
  private int handleEnd(int from, boolean withServer) {
    int end = from;
    while (CodePoints.isAsciiWord(text.at(end)) || joins(end, withServer)) {
      end++;
    }
    while (!CodePoints.isAsciiWord(text.at(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the sign at {@code place} goes on in a handle; one look ahead keeps this linear. */
  private boolean joins(int place, boolean withServer) {
    int sign = text.at(place);
    int next = text.at(place + 1);
    return (isHandle(sign) || (withServer && sign == '@'))
        && (CodePoints.isAsciiWord(next) || (sign == '-' && next == '-'));
  }

  private int addressStart(int sign) {
    int start = sign;
    while (start > 0 && (isHandle(text.at(start - 1)) || text.at(start - 1) == '+')) {
      start--;
    }
    return start;
  }

  /** Where a handle holds no dots, {@code @AcmeAir.Please} lacks a space. */
  private void addUpToFirstDot(int sign, int end) {
    for (int i = sign + 2; i < end; i++) {
      if (text.at(i) == '.' || text.at(i) == CodePoints.JOINING_HYPHEN) {
        add(sign, i);
        return;
      }
    }
  }

  private void add(int from, int to) {
    if (to - from <= MAX_TAG) {
      tags.add(text.slice(from, to));
    }
  }

  private static boolean isHandle(int codePoint) {
    return CodePoints.isAsciiWord(codePoint)
        || codePoint == '.'
        || codePoint == '-'
        || codePoint == CodePoints.JOINING_HYPHEN;
  }
}

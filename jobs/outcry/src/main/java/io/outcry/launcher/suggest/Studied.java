// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.launcher.suggest.words.Words;
import io.outcry.schemas.posts.Post;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A post of somebody who is not the company.
 *
 * @param terms with whether each is written like a name
 * @param matched brands that it matches by itself
 * @param related brands that it goes with: matched, or by its conversation or its author
 * @param heard whether a run would count it: matched, or in the conversation of a brand
 * @param support how well each name in it is supported, by brand
 */
record Studied(
    Post post,
    List<Words.Word> words,
    Map<String, Boolean> terms,
    Set<Integer> matched,
    Set<Integer> related,
    boolean heard,
    Map<Integer, Support> support) {

  /** What stands beside a plain name. */
  enum Support {
    /** An account, a domain, a tag, the conversation, or context words enough. */
    STRONG,
    /** It counts by its name alone, or by one context word. */
    WEAK,
    /** An ambiguous name without support: it does not count. */
    NONE
  }
}

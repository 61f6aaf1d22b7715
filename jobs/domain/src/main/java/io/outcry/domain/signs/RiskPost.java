// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import java.util.List;

/**
 * A post of a story that speaks of a risk, and its words.
 *
 * <p>Evolution: as {@link SignsState}.
 */
public record RiskPost(String id, List<String> words) {}

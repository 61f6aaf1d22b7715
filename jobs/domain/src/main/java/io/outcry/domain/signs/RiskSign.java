// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import java.util.List;

/**
 * That a post speaks of one kind of risk.
 *
 * <p>Evolution: as {@link TextSigns}.
 *
 * @param kind such as {@code safety}
 * @param words what that rests on
 */
public record RiskSign(String kind, List<String> words) {}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.domain.brands.matching.BrandMatch;
import java.util.List;

/**
 * What a conversation remembers, under the state name {@code conversation-v1}.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param brands of its root; the replies inherit them
 * @param forgetAtMillis event time, epoch milliseconds
 */
public record ConversationState(List<BrandMatch> brands, long forgetAtMillis) {}

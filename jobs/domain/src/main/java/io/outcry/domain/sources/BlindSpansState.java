// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import java.util.List;

/** The spans that are remembered, oldest first. Evolution: add components only. */
public record BlindSpansState(List<BlindSpan> spans) {}

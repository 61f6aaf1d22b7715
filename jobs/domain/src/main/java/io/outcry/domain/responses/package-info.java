// SPDX-License-Identifier: Apache-2.0
/** What the company said, and whether that answers a story. */
@NullMarked
package io.outcry.domain.responses;

import org.jspecify.annotations.NullMarked;

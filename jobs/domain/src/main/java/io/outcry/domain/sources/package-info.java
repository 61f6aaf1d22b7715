// SPDX-License-Identifier: Apache-2.0
/** Whether networks are heard: silence against a network's own rhythm, and spans of blindness. */
@NullMarked
package io.outcry.domain.sources;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** How surprising a brand's volume is in one pane of five minutes. */
@NullMarked
package io.outcry.domain.pulse;

import org.jspecify.annotations.NullMarked;

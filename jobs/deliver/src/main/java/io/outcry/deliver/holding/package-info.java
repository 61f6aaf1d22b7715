// SPDX-License-Identifier: Apache-2.0
/** What waits before it may go out: quiet hours, silences, caps; and what is escalated. */
@NullMarked
package io.outcry.deliver.holding;

import org.jspecify.annotations.NullMarked;

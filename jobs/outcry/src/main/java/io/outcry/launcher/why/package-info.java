// SPDX-License-Identifier: Apache-2.0
/** The verb why: what kept a story or a post from alerting, or made it alert. */
@NullMarked
package io.outcry.launcher.why;

import org.jspecify.annotations.NullMarked;

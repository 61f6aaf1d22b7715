// SPDX-License-Identifier: Apache-2.0
/** What operators see: metrics, the dashboard and the alert rules on them, and the log. */
@NullMarked
package io.outcry.launcher.monitoring;

import org.jspecify.annotations.NullMarked;

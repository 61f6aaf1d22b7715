// SPDX-License-Identifier: Apache-2.0
/** What is counted and logged of alerts as they leave. */
@NullMarked
package io.outcry.complaintalerts.leaving;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What a post says: language, sentiment and complaint, each with a calibrated probability. */
@NullMarked
package io.outcry.text;

import org.jspecify.annotations.NullMarked;

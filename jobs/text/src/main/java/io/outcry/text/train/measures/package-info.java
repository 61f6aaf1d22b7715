// SPDX-License-Identifier: Apache-2.0
/** What a model is worth on texts that it has not seen. */
@NullMarked
package io.outcry.text.train.measures;

import org.jspecify.annotations.NullMarked;

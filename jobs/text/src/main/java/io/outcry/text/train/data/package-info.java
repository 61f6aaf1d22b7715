// SPDX-License-Identifier: Apache-2.0
/** Labelled and recorded texts as they are read from files. */
@NullMarked
package io.outcry.text.train.data;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What a day or a week was like: digest.v1. */
@NullMarked
package io.outcry.schemas.digests;

import org.jspecify.annotations.NullMarked;

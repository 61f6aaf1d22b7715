@NullMarked
package io.outcry.domain.windows;

import org.jspecify.annotations.NullMarked;

/** Half a year of a county's mentoring, invented: what happens in it, and how it is told to a running stack over its API. */
@NullMarked
package org.bangdai.local.stack.demo;

import org.jspecify.annotations.NullMarked;

using System;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Http;

/// <summary>What of a list's items is to be so, by what was asked for and where; null for what was not asked for.</summary>
internal delegate Predicate<T>?[] ItemFilterFactory<T>(ListOptions options, string[] path);

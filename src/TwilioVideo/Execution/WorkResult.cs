using System;

namespace TwilioVideo.Execution;

/// <summary>An item that has ended, as a result or as a problem.</summary>
internal readonly record struct WorkResult<TItem, TResult>(TItem Item, TResult? Result, Exception? Exception);

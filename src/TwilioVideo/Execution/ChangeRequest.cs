using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Execution;

/// <summary>One change that a cmdlet hands to its pump.</summary>
/// <param name="Target">The input, as an error about it shall show it.</param>
/// <param name="Name">What is changed and how, the same in every run; the journal knows it by this.</param>
/// <param name="Work">What is done.</param>
internal readonly record struct ChangeRequest<T>(object Target, Func<string> Name, Func<RequestContext, Task<T>> Work);

<#
.SYNOPSIS
    Mutes an identity for everybody else in a room, or undoes exactly that.
.DESCRIPTION
    Adds a subscribe rule to each other participant of the room, which excludes the audio of the identity, and keeps the participant's other rules. The person stays in
    the room and is not told. With -Undo, the script removes exactly this rule and keeps every other rule, also those that were set meanwhile.
    Returns one object for each other participant: Time, Room, Sid, Participant, Muted, Outcome, Error. The outcome is muted, unmuted, unchanged or failed.

    With -KeepFor, the script then watches the room and mutes the identity for those who join later too.
.PARAMETER Room
    The room: its SID, or its unique name while it is in progress.
.PARAMETER Identity
    The identity to mute, exactly as it is.
.PARAMETER Kind
    The kind of tracks to exclude: audio or video. The default is audio.
.PARAMETER Undo
    Removes the rule instead of adding it.
.PARAMETER KeepFor
    The time to watch the room, such as 01:00:00 for an hour. Without it, those who join later hear the identity.
.PARAMETER MaxCount
    The maximum number of participants whose rules are changed. If there are more, no rules are changed.
.EXAMPLE
    ./Mute-Identity.ps1 -Room standup -Identity bob -WhatIf
.EXAMPLE
    ./Mute-Identity.ps1 -Room standup -Identity bob -KeepFor 01:00:00
.EXAMPLE
    ./Mute-Identity.ps1 -Room standup -Identity bob -Undo
#>
#Requires -Modules TwilioVideo
[CmdletBinding(SupportsShouldProcess)]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string] $Room,

    [Parameter(Mandatory, Position = 1)]
    [ValidateNotNullOrEmpty()]
    [string] $Identity,

    [ValidateSet('audio', 'video')]
    [string] $Kind = 'audio',

    [switch] $Undo,

    [ValidateScript({
            ($_ -ge [TimeSpan]'00:00:01' -and $_ -le [TimeSpan]'1.00:00:00') -or
            $(throw "'$_' isn't a time from a second to a day. " +
                "Write hours, minutes and seconds, such as '01:00:00' for an hour; " +
                "a number alone is converted to ticks of 100 nanoseconds.")
        })]
    [TimeSpan] $KeepFor = [TimeSpan]::Zero,

    [ValidateRange(1, 100000)]
    [int] $MaxCount = 100
)

Set-StrictMode -Version Latest

# GitHub's shell: pwsh sets Stop for the session. Without an explicit -ErrorAction, one failure must not prevent the other changes.
if ($ErrorActionPreference -eq 'Stop' -and -not $PSBoundParameters.ContainsKey('ErrorAction')) {
    $ErrorActionPreference = 'Continue'
}

filter ConvertTo-Result([string] $Outcome, [string] $ErrorMessage) {
    [pscustomobject]@{
        Time        = Get-Date
        Room        = $Room
        Sid         = $_.Sid
        Participant = $_.Identity
        Muted       = $Identity
        Outcome     = $Outcome
        Error       = $ErrorMessage
    }
}

function Test-MuteRule($Rule) {
    $Rule.Type -eq 'exclude' -and $Rule.Publisher -ceq $Identity -and $Rule.Kind -eq $Kind -and -not ($Rule.Track -or $Rule.All -or $Rule.Priority)
}

filter Set-Mute {
    $participant = $_
    $problems = @()
    $current = $participant | Get-TwilioSubscribeRule -ErrorVariable problems
    if (-not $current) {
        $participant | ConvertTo-Result -Outcome failed -ErrorMessage "$problems"
        return
    }

    $rules = @($current.Rules)
    $others = @($rules | Where-Object { -not (Test-MuteRule $_) })
    if ($Undo -eq ($others.Count -eq $rules.Count)) {
        $participant | ConvertTo-Result -Outcome unchanged
        return
    }

    # The service does not accept an empty list; to receive everything is its default.
    $wanted = if (-not $Undo) { $rules + (New-TwilioSubscribeRule exclude -Publisher $Identity -Kind $Kind) }
    elseif ($others) { $others }
    else { New-TwilioSubscribeRule include -All }
    $changed = Set-TwilioSubscribeRule -RoomSid $participant.RoomSid -ParticipantSid $participant.Sid -Rules $wanted -ErrorVariable problems
    if ($changed) {
        $participant | ConvertTo-Result -Outcome $(if ($Undo) { 'unmuted' } else { 'muted' })
    }
    elseif ($problems) {
        $participant | ConvertTo-Result -Outcome failed -ErrorMessage "$problems"
    }
}

try {
    $others = @('connected', 'reconnecting' |
            ForEach-Object { Get-TwilioRoomParticipant -RoomSid $Room -Status $_ -ErrorAction Stop } |
            Where-Object Identity -CNE $Identity)
    if ($others.Count -gt $MaxCount) {
        throw "There are $($others.Count) other participants, more than -MaxCount $MaxCount. No rules were changed."
    }

    $others | Set-Mute
    if ($KeepFor -gt [TimeSpan]::Zero -and -not $Undo -and -not $WhatIfPreference) {
        # With those who are there already, whoever joined since the list was read is not missed.
        Watch-TwilioRoom -RoomSid $Room -IncludeExisting -TimeoutSec ([int]$KeepFor.TotalSeconds) |
            Where-Object { $_.Event -in 'participant-existing', 'participant-connected' -and $_.Identity -cne $Identity } |
            Set-Mute |
            Where-Object Outcome -NE 'unchanged'
    }
}
catch {
    $PSCmdlet.ThrowTerminatingError($_)
}
